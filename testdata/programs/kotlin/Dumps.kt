package com.acme.platform

import java.io.File
import java.io.PrintStream
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.debug.DebugProbes

/** Ten dumps that the program makes of its coroutines: -Dlab.dumps=FOLDER, lab.interval and lab.warmup in seconds. */
@OptIn(ExperimentalCoroutinesApi::class)
fun dumpTenTimes() {
    val folder = File(System.getProperty("lab.dumps"))
    val interval = (System.getProperty("lab.interval").toDouble() * 1000).toLong()
    var due = System.currentTimeMillis() + (System.getProperty("lab.warmup").toDouble() * 1000).toLong()
    for (i in 1..10) {
        Thread.sleep(maxOf(0, due - System.currentTimeMillis()))
        PrintStream(File(folder, "d%02d.txt".format(i))).use { DebugProbes.dumpCoroutines(it) }
        due += interval
    }
}
