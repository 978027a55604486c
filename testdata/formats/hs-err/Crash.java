import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import sun.misc.Unsafe;

/** A service with threads of many names that ends in a crash of the VM: Crash HOW. */
public final class Crash {

  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final Map<Integer, String> STOCK = new HashMap<>();

  public static void main(String[] args) throws Exception {
    start("say \"hi\" [x]", true);
    start("comma, tid=1 (no tid)", false);
    start("Größe ü", true);
    start("", true);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 4; i++) {
      pool.execute(Crash::waitForever);
    }
    Thread.sleep(500);
    switch (args[0]) {
      case "write" -> inThread("order-writer", () -> new Order().book(3));
      case "compiled" -> inThread("order-writer", Crash::bookOften);
      case "virtual" -> {
        Thread.class.getMethod("startVirtualThread", Runnable.class)
            .invoke(null, (Runnable) () -> new Order().book(3));
        waitForever();
      }
      case "memory" -> inThread("hoarder", Crash::hoard);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void start(String name, boolean daemon) {
    Thread thread = new Thread(Crash::waitForever, name);
    thread.setDaemon(daemon);
    thread.start();
  }

  private static void inThread(String name, Runnable task) throws InterruptedException {
    Thread thread = new Thread(task, name);
    thread.start();
    thread.join();
  }

  private static void waitForever() {
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void bookOften() {
    long booked = 0;
    for (int i = 0; i < 2_000_000; i++) {
      STOCK.put(i & 255, "article");
      booked += new Order().depth(i & 7);
    }
    System.out.println(booked);
    Order order = new Order();
    for (int i = 0; i < 2_000_000; i++) {
      order.write(i == 1_999_999 ? 0 : order.memory);
    }
  }

  private static void hoard() {
    List<byte[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new byte[1 << 20]);
    }
  }

  private static final class Order {

    private final long memory = unsafe().allocateMemory(64);

    int book(int depth) {
      if (depth == 0) {
        write(0);
      }
      return book(depth - 1) + 1;
    }

    int depth(int depth) {
      return depth == 0 ? STOCK.size() : depth(depth - 1) + 1;
    }

    void write(long address) {
      unsafe().putAddress(address, 1);
    }
  }

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
