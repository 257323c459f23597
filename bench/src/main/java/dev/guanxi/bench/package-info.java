/**
 * Measures what the suite costs: each figure beside what the bare parts do for the same work, in the same run on the
 * same machine. Services are known here only as processes with an HTTP address and a database.
 */
@NullMarked
package dev.guanxi.bench;

import org.jspecify.annotations.NullMarked;
