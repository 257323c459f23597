/** The health of deals over HTTP. */
@NullMarked
package dev.guanxi.sales.health.web;

import org.jspecify.annotations.NullMarked;
