/** Sales forecasts, through the API. */
@NullMarked
package dev.guanxi.sales.forecast;

import org.jspecify.annotations.NullMarked;
