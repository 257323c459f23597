/** Planted violations of the rules about who may know whom. */
@NullMarked
package dev.guanxi.planted.boundaries;

import org.jspecify.annotations.NullMarked;
