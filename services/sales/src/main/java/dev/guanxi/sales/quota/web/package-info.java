/** Quotas over HTTP. */
@NullMarked
package dev.guanxi.sales.quota.web;

import org.jspecify.annotations.NullMarked;
