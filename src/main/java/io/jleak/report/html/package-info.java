/** The report as one HTML file that a browser opens from the disk, without a network. */
package io.jleak.report.html;
