/** Sales forecasts over HTTP. */
@NullMarked
package dev.guanxi.sales.forecast.web;

import org.jspecify.annotations.NullMarked;
