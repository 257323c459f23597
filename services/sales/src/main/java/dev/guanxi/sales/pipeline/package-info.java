/** What the deals add up to. */
@NullMarked
package dev.guanxi.sales.pipeline;

import org.jspecify.annotations.NullMarked;
