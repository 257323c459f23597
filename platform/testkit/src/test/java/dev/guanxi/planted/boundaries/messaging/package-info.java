/** A door with planted violations. */
@NullMarked
package dev.guanxi.planted.boundaries.messaging;

import org.jspecify.annotations.NullMarked;
