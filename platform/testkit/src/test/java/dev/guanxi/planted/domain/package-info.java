/** Planted violations of the rules about aggregates and facts. */
@NullMarked
package dev.guanxi.planted.domain;

import org.jspecify.annotations.NullMarked;
