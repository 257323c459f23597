/** Realignments: other rules and people of territories from a day on, looked at, approved, done as a job, and taken back. */
@NullMarked
package dev.guanxi.sales.realignment;

import org.jspecify.annotations.NullMarked;
