/** Planted violations of what holds for the platform. */
@NullMarked
package dev.guanxi.platform.planted;

import org.jspecify.annotations.NullMarked;
