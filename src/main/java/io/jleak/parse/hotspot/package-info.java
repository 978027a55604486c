/** HotSpot text dumps: jstack, jcmd Thread.print, SIGQUIT output; JDK 1.4 to 26. */
package io.jleak.parse.hotspot;
