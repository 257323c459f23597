/** The fiscal calendar over HTTP. */
@NullMarked
package dev.guanxi.sales.fiscal.web;

import org.jspecify.annotations.NullMarked;
