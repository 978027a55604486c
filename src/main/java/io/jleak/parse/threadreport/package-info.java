/** Thread reports that consoles and programs print in words of their own. */
package io.jleak.parse.threadreport;
