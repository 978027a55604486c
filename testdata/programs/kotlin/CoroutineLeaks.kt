package com.acme.parcels

import com.acme.platform.dumpTenTimes
import java.util.Random
import kotlinx.coroutines.*
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.debug.DebugProbes
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.sync.Mutex

/**
 * Leaks: a parcel service whose requests start coroutines of six kinds that never end. Most of its requests are harmless,
 * and so are its workers and its ticker. Arguments: requests a second, seed.
 */
@OptIn(ExperimentalCoroutinesApi::class)
fun main(args: Array<String>) {
    DebugProbes.enableCreationStackTraces = true
    DebugProbes.install()
    val service = ParcelService(Random(args[1].toLong()))
    service.start(args[0].toDouble())
    dumpTenTimes()
    System.exit(0)
}

private class ParcelService(private val random: Random) {

    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val labels = Channel<Int>(Channel.UNLIMITED)
    private val position = MutableStateFlow(0)
    private val ledger = Mutex(locked = true)

    fun start(perSecond: Double) {
        repeat(6) { scope.launch(CoroutineName("printer-$it")) { printLabels() } }
        scope.launch(CoroutineName("clock")) { tick() }
        scope.launch(CoroutineName("acceptor")) { accept(perSecond) }
    }

    private suspend fun printLabels() {
        for (label in labels) {
            delay(20 + label % 50L)
        }
    }

    private suspend fun tick() {
        while (true) {
            delay(250)
            position.value++
        }
    }

    /** Requests at random moments (a Poisson stream). */
    private suspend fun accept(perSecond: Double) {
        var id = 0
        while (true) {
            delay((-Math.log(1 - random.nextDouble()) / perSecond * 1000).toLong())
            val request = id++
            val route = random.nextInt(60)
            scope.launch(CoroutineName("request")) { handle(request, route) }
        }
    }

    private suspend fun handle(request: Int, route: Int) {
        delay(30 + request % 200L)
        labels.send(request)
        when (route) {
            0, 1, 2, 3 -> quote(request)
            4, 5, 6 -> follow(request)
            7, 8 -> book(request)
            9, 10 -> watch(request)
            11, 12 -> remind(request)
            13 -> prepare()
        }
        delay(10)
    }

    /** Nobody takes an offer that comes when the caller's patience is over. */
    private suspend fun quote(request: Int) {
        val offers = Channel<Int>()
        scope.launch(CoroutineName("quote")) { offer(request, offers) }
        withTimeoutOrNull(60) { offers.receive() }
    }

    private suspend fun offer(request: Int, offers: Channel<Int>) {
        delay(request % 100L)
        offers.send(request)
        println("offer $request taken")
    }

    /** A session's collector that nobody cancels when the session ends. */
    private fun follow(request: Int) {
        scope.launch { position.collect { show(request, it) } }
    }

    private fun show(request: Int, position: Int) = Math.floorMod(request, position + 1)

    /** The lock was taken once and never given back. */
    private fun book(request: Int) {
        scope.launch(CoroutineName("booking")) { enter(request) }
    }

    private suspend fun enter(request: Int) {
        ledger.lock()
        println("booked $request")
        ledger.unlock()
    }

    /** Waits for an answer that never comes. */
    private fun watch(request: Int) {
        val answer = CompletableDeferred<Int>()
        scope.async { customs(request, answer) }
    }

    private suspend fun customs(request: Int, answer: Deferred<Int>): Int = answer.await() + request

    /** Reminds for ever, long after the parcel has come. */
    private fun remind(request: Int) {
        scope.launch(CoroutineName("reminder \"$request\"")) { remindForever() }
    }

    private suspend fun remindForever() {
        while (true) {
            delay(60_000)
            println("not fetched yet")
        }
    }

    /** Started lazily, and by nobody. */
    private fun prepare() {
        scope.launch(start = CoroutineStart.LAZY) { delay(10) }
    }
}
