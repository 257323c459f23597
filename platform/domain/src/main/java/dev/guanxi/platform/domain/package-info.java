/** The vocabulary every service shares: aggregates, what happens to them, and how they refuse. */
@NullMarked
package dev.guanxi.platform.domain;

import org.jspecify.annotations.NullMarked;
