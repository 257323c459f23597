/** Walks every operation of a running service: with every role, and with bad input. */
@NullMarked
package dev.guanxi.platform.testkit.access;

import org.jspecify.annotations.NullMarked;
