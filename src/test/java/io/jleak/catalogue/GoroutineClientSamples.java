package io.jleak.catalogue;

import static io.jleak.catalogue.GoroutineLockSamples.goroutines;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.CHANNEL_RECEIVE;
import static io.jleak.model.WaitKind.CHANNEL_SELECT;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.NIL_CHANNEL;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.UNKNOWN;

import java.util.List;

/** Goroutines of tickers, connections and contexts: JLK080 to JLK082. */
final class GoroutineClientSamples {

  private static final String DIAL = "net/http.(*Transport).dialConn";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK080",
              "a heartbeat for each session",
              goroutines(CHANNEL_RECEIVE, "main.(*session).heartbeat").creator("main.more.func1")),
          sample(
              "JLK080",
              "a heartbeat for each session, in a profile",
              goroutines(CHANNEL_RECEIVE, "main.(*session).heartbeat")
                  .printed("runtime.chanrecv2", "main.(*session).heartbeat")),
          sample(
              "JLK080",
              "a heartbeat for each session, in a profile that does not tell for what it waits",
              goroutines(UNKNOWN, "main.(*session).heartbeat")),
          sample(
              "JLK080",
              "a loop that sleeps and polls",
              goroutines(SLEEP, "time.Sleep", "main.pollRoute.func1").creator("main.pollRoute")),
          sample(
              "JLK080",
              "a cleaner for each cache",
              goroutines(CHANNEL_SELECT, "github.com/patrickmn/go-cache.(*janitor).Run")),
          sample(
              "JLK080",
              "a loop of Kubernetes' library",
              goroutines(
                  CHANNEL_SELECT,
                  "k8s.io/apimachinery/pkg/util/wait.BackoffUntil",
                  "k8s.io/apimachinery/pkg/util/wait.JitterUntil",
                  "k8s.io/apimachinery/pkg/util/wait.Until")),
          sample(
              "JLK081",
              "bodies that wait to be read",
              goroutines(CHANNEL_SELECT, "net/http.(*persistConn).readLoop").creator(DIAL)),
          sample(
              "JLK081",
              "the other half of each connection",
              goroutines(CHANNEL_SELECT, "net/http.(*persistConn).writeLoop").creator(DIAL)),
          sample(
              "JLK081",
              "idle connections of forgotten transports",
              goroutines(
                      IO,
                      "net.(*conn).Read",
                      "net/http.(*persistConn).Read",
                      "bufio.(*Reader).fill",
                      "bufio.(*Reader).Peek",
                      "net/http.(*persistConn).readLoop")
                  .creator(DIAL)),
          sample(
              "JLK081",
              "connections of HTTP/2 in the standard library",
              goroutines(
                  IO,
                  "net.(*conn).Read",
                  "crypto/tls.(*Conn).Read",
                  "net/http.(*http2clientConnReadLoop).run",
                  "net/http.(*http2ClientConn).readLoop")),
          sample(
              "JLK081",
              "open bodies of HTTP/2 in the module of its own",
              goroutines(
                  CHANNEL_SELECT,
                  "golang.org/x/net/http2.(*clientStream).writeRequest",
                  "golang.org/x/net/http2.(*clientStream).doRequest")),
          sample(
              "JLK082",
              "contexts derived from one of another make",
              goroutines(CHANNEL_SELECT, "context.(*cancelCtx).propagateCancel.func2")
                  .creator("context.(*cancelCtx).propagateCancel")),
          sample(
              "JLK082",
              "the same before Go 1.21",
              goroutines(CHANNEL_SELECT, "context.propagateCancel.func1")
                  .creator("context.propagateCancel")),
          sample(
              "JLK082",
              "a DB for each request",
              goroutines(CHANNEL_SELECT, "database/sql.(*DB).connectionOpener")
                  .creator("database/sql.OpenDB")),
          sample(
              "JLK082",
              "transactions without an end",
              goroutines(CHANNEL_RECEIVE, "database/sql.(*Tx).awaitDone")
                  .creator("database/sql.(*DB).beginDC")),
          sample(
              "JLK082",
              "streams without an end",
              goroutines(CHANNEL_SELECT, "google.golang.org/grpc.newClientStreamWithParams.func4")
                  .creator("google.golang.org/grpc.newClientStreamWithParams")));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK080",
              "the clocks of the program",
              goroutines(CHANNEL_RECEIVE, "main.tick").count(1).trend(POOL)),
          sample(
              "JLK080",
              "short tasks that sleep",
              goroutines(SLEEP, "time.Sleep", "main.churn.func1").trend(CHURNING)),
          sample(
              "JLK080",
              "requests that sleep before they try again",
              goroutines(
                  SLEEP,
                  "time.Sleep",
                  "main.serve.func1",
                  "net/http.HandlerFunc.ServeHTTP",
                  "net/http.(*conn).serve")),
          sample(
              "JLK080", "a range of another sort", goroutines(CHANNEL_RECEIVE, "main.sortWorker")),
          sample(
              "JLK080",
              "nothing to be selected",
              goroutines(NIL_CHANNEL, "main.keepAlive.func1").creator("main.keepAlive")),
          sample(
              "JLK081",
              "connections kept alive by a shared client",
              goroutines(CHANNEL_SELECT, "net/http.(*persistConn).writeLoop")
                  .creator(DIAL)
                  .trend(SETTLED)),
          sample(
              "JLK081",
              "connections that come and go with the load",
              goroutines(
                      IO,
                      "net.(*conn).Read",
                      "net/http.(*persistConn).Read",
                      "bufio.(*Reader).fill",
                      "bufio.(*Reader).Peek",
                      "net/http.(*persistConn).readLoop")
                  .creator(DIAL)
                  .trend(CHURNING)),
          sample(
              "JLK081",
              "calls that get no answer",
              goroutines(
                  CHANNEL_SELECT,
                  "net/http.(*persistConn).roundTrip",
                  "net/http.(*Transport).roundTrip",
                  "net/http.send",
                  "net/http.(*Client).Get",
                  "main.call")),
          sample(
              "JLK081",
              "connections of the server",
              goroutines(
                      IO,
                      "net.(*conn).Read",
                      "net/http.(*connReader).Read",
                      "bufio.(*Reader).fill",
                      "bufio.(*Reader).Peek",
                      "net/http.(*conn).serve")
                  .creator("net/http.(*Server).Serve")),
          sample(
              "JLK082",
              "contexts that are cancelled in the end",
              goroutines(CHANNEL_SELECT, "context.(*cancelCtx).propagateCancel.func2")
                  .trend(CHURNING)),
          sample(
              "JLK082",
              "the one DB of the program",
              goroutines(CHANNEL_SELECT, "database/sql.(*DB).connectionOpener")
                  .count(1)
                  .trend(STEADY)),
          sample(
              "JLK082",
              "sends into a stream that nobody reads",
              goroutines(
                  CHANNEL_SELECT,
                  "google.golang.org/grpc/internal/transport.(*writeQuota).get",
                  "google.golang.org/grpc.newClientStreamWithParams.func2",
                  "main.send")));

  private GoroutineClientSamples() {}
}
