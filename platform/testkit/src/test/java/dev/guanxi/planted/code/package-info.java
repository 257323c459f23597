/** Planted violations of the rules about code. */
@NullMarked
package dev.guanxi.planted.code;

import org.jspecify.annotations.NullMarked;
