/**
 * The backing services as they are in production, started on this machine without a container engine.
 *
 * <p>{@link dev.guanxi.platform.parts.SharedParts} is the door for tests; the servers are the doors for the launcher.
 */
@NullMarked
package dev.guanxi.platform.parts;

import org.jspecify.annotations.NullMarked;
