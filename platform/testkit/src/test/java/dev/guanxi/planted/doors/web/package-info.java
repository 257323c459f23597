/** A door with planted violations. */
@NullMarked
package dev.guanxi.planted.doors.web;

import org.jspecify.annotations.NullMarked;
