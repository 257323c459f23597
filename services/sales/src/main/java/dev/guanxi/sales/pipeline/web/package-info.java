/** The pipeline's figures over HTTP. */
@NullMarked
package dev.guanxi.sales.pipeline.web;

import org.jspecify.annotations.NullMarked;
