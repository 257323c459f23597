/** A door with planted violations. */
@NullMarked
package dev.guanxi.planted.doors.messaging;

import org.jspecify.annotations.NullMarked;
