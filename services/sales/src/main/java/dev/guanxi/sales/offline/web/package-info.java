/** Working offline over HTTP. */
@NullMarked
package dev.guanxi.sales.offline.web;

import org.jspecify.annotations.NullMarked;
