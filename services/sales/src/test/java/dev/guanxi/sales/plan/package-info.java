/** Account plans, as the API shows them. */
@NullMarked
package dev.guanxi.sales.plan;

import org.jspecify.annotations.NullMarked;
