/** Lead scores over HTTP. */
@NullMarked
package dev.guanxi.sales.scoring.web;

import org.jspecify.annotations.NullMarked;
