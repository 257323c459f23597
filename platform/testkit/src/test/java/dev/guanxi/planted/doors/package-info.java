/** Planted violations of the rules about doors. */
@NullMarked
package dev.guanxi.planted.doors;

import org.jspecify.annotations.NullMarked;
