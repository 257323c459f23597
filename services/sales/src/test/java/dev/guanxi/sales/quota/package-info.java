/** Quotas, through the API. */
@NullMarked
package dev.guanxi.sales.quota;

import org.jspecify.annotations.NullMarked;
