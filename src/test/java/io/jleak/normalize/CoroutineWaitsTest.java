package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.CallChain;
import io.jleak.model.WaitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the innermost frame of a suspended coroutine says of its wait, by version of the library.
 */
class CoroutineWaitsTest {

  private final ChainBuilder jvm = new ChainBuilder(Language.jvm());

  @ParameterizedTest
  @CsvSource({
    "DelayKt.delay, SLEEP",
    "DelayKt.delay-VtjQ1oo, SLEEP",
    "DelayKt.awaitCancellation, PARK",
    "sync.MutexImpl.lockSuspend, MONITOR",
    "sync.MutexImpl.lock$suspendImpl, MONITOR",
    "sync.SemaphoreImpl.acquire$suspendImpl, PARK",
    "channels.BufferedChannel.receive$suspendImpl, CHANNEL_RECEIVE",
    "channels.BufferedChannel.receiveCatching-JP2dKIU$suspendImpl, CHANNEL_RECEIVE",
    "channels.BufferedChannel$BufferedChannelIterator.hasNext, CHANNEL_RECEIVE",
    "channels.BufferedChannel.send$suspendImpl, CHANNEL_SEND",
    "channels.AbstractChannel.receiveCatching-JP2dKIU, CHANNEL_RECEIVE",
    "channels.AbstractSendChannel.send, CHANNEL_SEND",
    "channels.ProduceKt.awaitClose, PARK",
    "selects.SelectImplementation.doSelectSuspend, CHANNEL_SELECT",
    "flow.StateFlowImpl.collect, PARK",
    "flow.SharedFlowImpl.collect$suspendImpl, PARK",
    "DeferredCoroutine.await$suspendImpl, PARK",
    "JobSupport.joinSuspend, PARK",
    "AwaitKt.awaitAll, PARK",
  })
  void innermostFrameTellsTheWait(String function, WaitKind kind) {
    String frame = "kotlinx.coroutines." + function;
    CallChain chain = jvm.build(Stacks.stack(frame + " < com.acme.Shop$open$1.invokeSuspend"));

    assertThat(chain.waitKind()).isEqualTo(kind);
    assertThat(chain.frames()).hasSize(2);
    assertThat(chain.applicationFrame()).isEqualTo(1);
  }
}
