package io.jleak.parse.go;

import io.jleak.model.ThreadState;
import java.util.List;
import java.util.Map;

/** What a goroutine waits for, in the runtime's own words, and its state by that. */
final class GoWaits {

  /** It runs or could: stacks of goroutines that wait begin otherwise. */
  static final String NOT_WAITING = "";

  /** It waits, and the frames do not tell for what. */
  static final String UNKNOWN_WAIT = "waiting";

  /** What it does is not told. */
  static final String UNKNOWN_STATE = "???";

  private static final Map<String, ThreadState> STATES =
      Map.ofEntries(
          Map.entry("running", ThreadState.RUNNABLE),
          Map.entry("runnable", ThreadState.RUNNABLE),
          Map.entry("syscall", ThreadState.RUNNABLE),
          Map.entry("copystack", ThreadState.RUNNABLE),
          Map.entry("preempted", ThreadState.RUNNABLE),
          Map.entry("waiting for cgo callback", ThreadState.RUNNABLE),
          Map.entry(NOT_WAITING, ThreadState.RUNNABLE),
          Map.entry("sleep", ThreadState.TIMED_WAITING),
          Map.entry("sync.Mutex.Lock", ThreadState.BLOCKED),
          Map.entry("sync.RWMutex.Lock", ThreadState.BLOCKED),
          Map.entry("sync.RWMutex.RLock", ThreadState.BLOCKED),
          Map.entry("dead", ThreadState.TERMINATED),
          Map.entry("idle", ThreadState.UNKNOWN),
          Map.entry(UNKNOWN_STATE, ThreadState.UNKNOWN));

  /** The functions that wait; of several on one stack the outermost knows best. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("runtime.gopark", UNKNOWN_WAIT),
          Map.entry("runtime.chansend", "chan send"),
          Map.entry("runtime.chanrecv", "chan receive"),
          Map.entry("runtime.selectgo", "select"),
          Map.entry("runtime.block", "select (no cases)"),
          Map.entry("runtime.netpollblock", "IO wait"),
          Map.entry("internal/poll.runtime_pollWait", "IO wait"),
          Map.entry("runtime.timeSleep", "sleep"),
          Map.entry("time.Sleep", "sleep"),
          Map.entry("runtime.semacquire", "semacquire"),
          Map.entry("runtime.semacquire1", "semacquire"),
          Map.entry("sync.runtime_Semacquire", "semacquire"),
          Map.entry("sync.runtime_SemacquireMutex", "sync.Mutex.Lock"),
          Map.entry("internal/sync.runtime_SemacquireMutex", "sync.Mutex.Lock"),
          Map.entry("sync.(*Mutex).Lock", "sync.Mutex.Lock"),
          Map.entry("sync.runtime_SemacquireRWMutex", "sync.RWMutex.Lock"),
          Map.entry("sync.(*RWMutex).Lock", "sync.RWMutex.Lock"),
          Map.entry("sync.runtime_SemacquireRWMutexR", "sync.RWMutex.RLock"),
          Map.entry("sync.(*RWMutex).RLock", "sync.RWMutex.RLock"),
          Map.entry("sync.runtime_SemacquireWaitGroup", "sync.WaitGroup.Wait"),
          Map.entry("sync.(*WaitGroup).Wait", "sync.WaitGroup.Wait"),
          Map.entry("sync.runtime_notifyListWait", "sync.Cond.Wait"),
          Map.entry("sync.(*Cond).Wait", "sync.Cond.Wait"),
          Map.entry("runtime.coroswitch_m", "coroutine"),
          Map.entry("runtime.coroswitch", "coroutine"),
          Map.entry("runtime.notetsleepg", "syscall"),
          Map.entry("runtime.cgocall", "syscall"),
          Map.entry("syscall.Syscall", "syscall"),
          Map.entry("syscall.Syscall6", "syscall"),
          Map.entry("syscall.RawSyscall", "syscall"),
          Map.entry("syscall.RawSyscall6", "syscall"),
          Map.entry("syscall.syscall", "syscall"),
          Map.entry("internal/runtime/syscall.Syscall6", "syscall"),
          Map.entry("runtime/internal/syscall.Syscall6", "syscall"),
          Map.entry("os/signal.signal_recv", "syscall"));

  /** Packages whose functions can stand between the runtime and the code that waits. */
  private static final List<String> PLUMBING =
      List.of(
          "runtime.", "sync.", "internal/", "runtime/internal/", "time.", "syscall.", "os/signal.");

  private GoWaits() {}

  /** The state behind the runtime's word; words to come are reasons to wait, as nearly all are. */
  static ThreadState state(String reason) {
    return STATES.getOrDefault(reason, ThreadState.WAITING);
  }

  /** What the innermost functions of a stack say: a word that {@link #state} knows. */
  static String reason(List<String> functions) {
    String reason = NOT_WAITING;
    for (String function : functions) {
      String told = REASONS.get(function);
      if (told != null) {
        reason = told;
      } else if (PLUMBING.stream().noneMatch(function::startsWith)) {
        break;
      }
    }
    return reason;
  }
}
