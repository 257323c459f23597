/** Account plans over HTTP. */
@NullMarked
package dev.guanxi.sales.plan.web;

import org.jspecify.annotations.NullMarked;
