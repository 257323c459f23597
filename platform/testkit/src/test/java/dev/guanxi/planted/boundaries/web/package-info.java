/** A door with planted violations. */
@NullMarked
package dev.guanxi.planted.boundaries.web;

import org.jspecify.annotations.NullMarked;
