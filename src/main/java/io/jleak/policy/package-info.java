/**
 * What a team has promised: a small file maps the level of a finding and the labels of its process
 * to a priority, a response time, an owner and a runbook.
 */
package io.jleak.policy;
