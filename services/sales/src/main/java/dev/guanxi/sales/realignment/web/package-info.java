/** Realignments over HTTP. */
@NullMarked
package dev.guanxi.sales.realignment.web;

import org.jspecify.annotations.NullMarked;
