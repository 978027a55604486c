package com.acme.forms

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.util.concurrent.CountDownLatch
import kotlin.coroutines.resume
import kotlinx.coroutines.*
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.produce
import kotlinx.coroutines.debug.DebugProbes
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.selects.select
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.Semaphore

/** Coroutines in every state and in every common wait, dumped in all forms: FOLDER [creation]. */
@OptIn(ExperimentalCoroutinesApi::class, DelicateCoroutinesApi::class)
fun main(args: Array<String>) {
    val folder = File(args[0])
    DebugProbes.enableCreationStackTraces = "creation" in args
    DebugProbes.install()
    val service = Service()
    service.start()
    Thread.sleep(1000)
    File(folder, "flat.txt").writeBytes(printed { DebugProbes.dumpCoroutines(it) })
    File(folder, "jobs.txt").writeBytes(printed { DebugProbes.printScope(service.scope, it) })
    File(folder, "printed.txt").writeBytes(
        printed {
            it.println("service started")
            DebugProbes.dumpCoroutines(it)
            DebugProbes.dumpCoroutines(it)
            DebugProbes.printJob(service.scope.coroutineContext[Job]!!, it)
        })
    System.exit(0)
}

private fun printed(print: (PrintStream) -> Unit): ByteArray {
    val bytes = ByteArrayOutputStream()
    PrintStream(bytes, true, "UTF-8").use(print)
    return bytes.toByteArray()
}

@OptIn(ExperimentalCoroutinesApi::class)
private class Service {

    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val orders = Channel<Int>()
    private val parcels = Channel<Int>()
    private val ledger = Mutex()
    private val seats = Semaphore(1)
    private val price = MutableStateFlow(0)
    private val news = MutableSharedFlow<Int>()
    private val answer = CompletableDeferred<Int>()
    private val never = CountDownLatch(1)

    fun start() {
        waits()
        states()
        names()
    }

    private fun waits() {
        scope.launch(CoroutineName("receiver")) { println(nextOrder() + 1) }
        scope.launch(CoroutineName("iterator")) { for (order in orders) println(order) }
        scope.launch(CoroutineName("sender")) { ship(1) }
        scope.launch(CoroutineName("locker-1")) { withLedger() }
        scope.launch(CoroutineName("locker-2")) { withLedger() }
        scope.launch(CoroutineName("seat-1")) { takeSeat() }
        scope.launch(CoroutineName("seat-2")) { takeSeat() }
        scope.launch(CoroutineName("collector")) { price.collect { watch(it) } }
        scope.launch(CoroutineName("reader")) { news.collect { watch(it) } }
        scope.launch(CoroutineName("first")) { println(price.first { it > 9 }) }
        scope.launch(CoroutineName("awaiting")) { println(answer.await() + 1) }
        scope.launch(CoroutineName("sleeper")) { while (true) { delay(60_000); println("tick") } }
        scope.launch(CoroutineName("cancelled never")) { awaitCancellation() }
        scope.launch(CoroutineName("selector")) { println(select<Int> { orders.onReceive { it }; answer.onAwait { it } }) }
        scope.launch(CoroutineName("timed")) { withTimeout(600_000) { println(answer.await()) } }
        scope.launch(CoroutineName("callback")) { println(suspendCancellableCoroutine<Int> { callbacks += { value -> it.resume(value) } } + 1) }
        scope.async(CoroutineName("deferred")) { recursion(5) }
        scope.produce(CoroutineName("producer")) { while (true) { send(1); println("sent") } }
        scope.launch(CoroutineName("switching")) { withContext(Dispatchers.IO) { println(answer.await() + 1) } }
    }

    private val callbacks = mutableListOf<(Int) -> Unit>()

    private fun states() {
        scope.launch(CoroutineName("not started"), CoroutineStart.LAZY) { println("never") }
        scope.async(CoroutineName("lazy"), CoroutineStart.LAZY) { 1 }
        scope.launch(CoroutineName("running")) { withContext(Dispatchers.IO) { blocked() } }
        scope.launch(CoroutineName("blocking")) { blocked() }
        scope.launch(CoroutineName("completing")) { launch(CoroutineName("child")) { awaitCancellation() } }
        scope.launch(CoroutineName("joining")) { launch(CoroutineName("joined")) { awaitCancellation() }.join(); println("joined") }
        val stubborn = scope.launch(CoroutineName("cancelling")) {
            try {
                awaitCancellation()
            } finally {
                withContext(NonCancellable) { answer.await(); println("cleaned up") }
            }
        }
        scope.launch(CoroutineName("scoped")) { coroutineScope { launch(CoroutineName("inner")) { awaitCancellation() } } }
        Thread({ runBlocking(CoroutineName("main loop")) { println(answer.await() + 1) } }, "main loop").apply { isDaemon = true }.start()
        Thread.sleep(1500)
        stubborn.cancel()
        numbers.next()
    }

    /** Coroutines too, and tracked as such by versions before 1.7.2. */
    private val numbers = sequence { var n = 0; while (true) yield(n++) }.iterator()

    private fun names() {
        for (name in listOf("poller \"9\"", "a#7\":b", "two\nlines", "#", "", "[x] {y} (z)", "snow \u2603 na\u00efve", "tab\there", "x, state: RUNNING", "a#1\":B{Active}@12, state: SUSPENDED")) {
            scope.launch(CoroutineName(name)) { println(nextOrder() + 1) }
        }
        scope.launch { println(nextOrder() + 1) }
    }

    private suspend fun nextOrder() = orders.receive()

    private suspend fun ship(parcel: Int) {
        parcels.send(parcel)
        println("shipped")
    }

    private suspend fun withLedger() {
        ledger.lock()
        awaitCancellation()
    }

    private suspend fun takeSeat() {
        seats.acquire()
        awaitCancellation()
    }

    private suspend fun recursion(depth: Int): Int = if (depth == 0) answer.await() + 1 else recursion(depth - 1) + 1

    private fun watch(value: Int) = Thread.onSpinWait()

    private fun blocked() = never.await()
}
