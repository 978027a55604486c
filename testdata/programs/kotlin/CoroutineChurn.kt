package com.acme.tickets

import com.acme.platform.dumpTenTimes
import java.util.Random
import kotlinx.coroutines.*
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.debug.DebugProbes
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit

/**
 * Healthy: coroutines by the hundred that all end; workers that are started as the load comes up, and stay; sessions that
 * come and go. Arguments: requests a second, seed.
 */
@OptIn(ExperimentalCoroutinesApi::class)
fun main(args: Array<String>) {
    DebugProbes.enableCreationStackTraces = true
    DebugProbes.install()
    val service = TicketService(Random(args[1].toLong()))
    service.start(args[0].toDouble())
    dumpTenTimes()
    System.exit(0)
}

private class TicketService(private val random: Random) {

    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val prints = Channel<Int>()
    private val seats = MutableStateFlow(0)
    private val gate = Semaphore(4)

    fun start(perSecond: Double) {
        scope.launch(CoroutineName("warm-up")) {
            repeat(24) { worker ->
                scope.launch(CoroutineName("printer-$worker")) { print() }
                delay(120)
            }
        }
        scope.launch(CoroutineName("clock")) { tick() }
        scope.launch(CoroutineName("acceptor")) { accept(perSecond) }
    }

    private suspend fun print() {
        for (ticket in prints) {
            delay(20 + ticket % 50L)
        }
    }

    private suspend fun tick() {
        while (true) {
            delay(250)
            seats.value++
        }
    }

    /** Requests at random moments (a Poisson stream). */
    private suspend fun accept(perSecond: Double) {
        var id = 0
        while (true) {
            delay((-Math.log(1 - random.nextDouble()) / perSecond * 1000).toLong())
            val request = id++
            val stay = random.nextInt(1200)
            scope.launch(CoroutineName("request")) { handle(request, stay) }
        }
    }

    private suspend fun handle(request: Int, stay: Int) {
        gate.withPermit { delay(5) }
        prints.send(request)
        val watching = scope.launch(CoroutineName("session \"$request\"")) { seats.collect { show(request, it) } }
        val price = scope.async { price(request) }
        delay(stay.toLong())
        watching.cancel()
        println(price.await())
    }

    private fun show(request: Int, seat: Int) = Math.floorMod(request, seat + 1)

    private suspend fun price(request: Int): Int {
        delay(request % 300L)
        return request
    }
}
