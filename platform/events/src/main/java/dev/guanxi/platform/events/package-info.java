/**
 * How services affect each other: an outbox written with the change, a relay that publishes it, and
 * consumers whose effect happens once.
 */
@NullMarked
package dev.guanxi.platform.events;

import org.jspecify.annotations.NullMarked;
