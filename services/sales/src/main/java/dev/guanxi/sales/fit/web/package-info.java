/** The fit of deals over HTTP. */
@NullMarked
package dev.guanxi.sales.fit.web;

import org.jspecify.annotations.NullMarked;
