package io.jleak.catalogue;

import static io.jleak.catalogue.GoroutineLockSamples.goroutines;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.CHANNEL_RECEIVE;
import static io.jleak.model.WaitKind.CHANNEL_SELECT;
import static io.jleak.model.WaitKind.CHANNEL_SEND;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.NIL_CHANNEL;
import static io.jleak.model.WaitKind.UNKNOWN;

import java.util.List;

/** Goroutines at channels: JLK073 to JLK076. */
final class GoroutineSamples {

  private static final String[] HANDLER = {
    "main.quote", "net/http.HandlerFunc.ServeHTTP", "net/http.(*conn).serve"
  };

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK073",
              "the asker has given up",
              goroutines(CHANNEL_SEND, "main.askForQuote.func1").creator("main.askForQuote")),
          sample(
              "JLK073",
              "the same in a profile",
              goroutines(CHANNEL_SEND, "main.askForQuote.func1")
                  .printed("runtime.chansend1", "main.askForQuote.func1")),
          sample(
              "JLK073",
              "slots that are never given back",
              goroutines(
                  CHANNEL_SEND, "golang.org/x/sync/errgroup.(*Group).Go", "main.shipInParts")),
          sample(
              "JLK073",
              "the runtime proves it in one dump",
              goroutines(CHANNEL_SEND, "main.askForQuote.func1").trend(STUCK)),
          sample(
              "JLK074",
              "it waits for a context that nobody cancels",
              goroutines(CHANNEL_RECEIVE, "main.watchStock.func1").creator("main.watchStock")),
          sample(
              "JLK074",
              "a single receive, as a profile tells",
              goroutines(CHANNEL_RECEIVE, "main.watchStock.func1")
                  .printed("runtime.chanrecv1", "main.watchStock.func1")),
          sample(
              "JLK074",
              "down a tree of calls",
              goroutines(CHANNEL_RECEIVE, "main.searchDepots").creator("main.leak.func1")),
          sample("JLK074", "requests without an answer", goroutines(CHANNEL_RECEIVE, HANDLER)),
          sample(
              "JLK075",
              "a channel that was never made",
              goroutines(NIL_CHANNEL, "main.awaitOrders.func1").creator("main.awaitOrders")),
          sample(
              "JLK075",
              "an empty select",
              goroutines(NIL_CHANNEL, "main.keepAlive.func1").creator("main.keepAlive")),
          sample(
              "JLK075",
              "an empty select in a profile",
              goroutines(NIL_CHANNEL, "main.keepAlive.func1")
                  .printed("runtime.block", "main.keepAlive.func1")),
          sample(
              "JLK076",
              "an object with a loop of its own",
              goroutines(CHANNEL_SELECT, "main.(*Printer).run").creator("main.Start")),
          sample(
              "JLK076",
              "the same in a profile",
              goroutines(CHANNEL_SELECT, "main.(*Printer).run")
                  .printed("runtime.selectgo", "main.(*Printer).run")),
          sample("JLK076", "requests that wait in a select", goroutines(CHANNEL_SELECT, HANDLER)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK073",
              "producers in front of a busy consumer, others each time",
              goroutines(CHANNEL_SEND, "main.askForQuote.func1").trend(CHURNING)),
          sample(
              "JLK073",
              "as many as ever wait for a slot",
              goroutines(CHANNEL_SEND, "golang.org/x/sync/errgroup.(*Group).Go", "main.shipInParts")
                  .trend(STEADY)),
          sample("JLK073", "the other end", goroutines(CHANNEL_RECEIVE, "main.watchStock.func1")),
          sample(
              "JLK073",
              "a profile that does not tell for what it waits",
              goroutines(UNKNOWN, "main.askForQuote.func1")),
          sample(
              "JLK074",
              "main waits for the end of the program",
              goroutines(CHANNEL_RECEIVE, "main.main").count(1).trend(POOL)),
          sample(
              "JLK074",
              "a set of workers that has filled up",
              goroutines(CHANNEL_RECEIVE, "main.sortWorker").trend(SETTLED)),
          sample(
              "JLK074",
              "a producer of a library, with nothing of the application",
              goroutines(
                  CHANNEL_RECEIVE,
                  "github.com/IBM/sarama.(*asyncProducer).dispatcher",
                  "github.com/IBM/sarama.withRecover")),
          sample(
              "JLK074",
              "it waits for a child process",
              goroutines(
                  CHANNEL_RECEIVE,
                  "os/exec.(*Cmd).awaitGoroutines",
                  "os/exec.(*Cmd).Wait",
                  "main.convert")),
          sample(
              "JLK074",
              "a profile that does not tell for what it waits",
              goroutines(UNKNOWN, "main.watchStock.func1")),
          sample(
              "JLK075",
              "main keeps the program alive",
              goroutines(NIL_CHANNEL, "main.main").count(1).trend(POOL)),
          sample(
              "JLK075",
              "a channel that was made",
              goroutines(CHANNEL_RECEIVE, "main.awaitOrders.func1")),
          sample(
              "JLK075", "a select with cases", goroutines(CHANNEL_SELECT, "main.(*Printer).run")),
          sample(
              "JLK076",
              "the loops of the program",
              goroutines(CHANNEL_SELECT, "main.(*Printer).run").trend(POOL)),
          sample(
              "JLK076",
              "requests that come and go",
              goroutines(CHANNEL_SELECT, HANDLER).trend(CHURNING)),
          sample(
              "JLK076",
              "calls that get no answer",
              goroutines(
                  CHANNEL_SELECT,
                  "net/http.(*persistConn).roundTrip",
                  "net/http.(*Transport).roundTrip",
                  "net/http.send",
                  "net/http.(*Client).Get",
                  "main.call")),
          sample(
              "JLK076",
              "a writer of gRPC for each connection",
              goroutines(
                  CHANNEL_SELECT,
                  "google.golang.org/grpc/internal/transport.(*controlBuffer).get",
                  "google.golang.org/grpc/internal/transport.(*loopyWriter).run")),
          sample(
              "JLK076",
              "connections of the server",
              goroutines(
                      IO,
                      "net.(*conn).Read",
                      "net/http.(*connReader).Read",
                      "bufio.(*Reader).fill",
                      "bufio.(*Reader).Peek",
                      "net/http.(*conn).serve")
                  .creator("net/http.(*Server).Serve")));

  private GoroutineSamples() {}
}
