/** Findings as a Code Quality report of GitLab. */
package io.jleak.report.gitlab;
