/** Aggregates saved with their events and their audit trail; lists that are index walks. */
@NullMarked
package dev.guanxi.platform.persistence;

import org.jspecify.annotations.NullMarked;
