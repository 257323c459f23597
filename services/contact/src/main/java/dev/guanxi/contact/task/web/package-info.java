/** Tasks over HTTP. */
@NullMarked
package dev.guanxi.contact.task.web;

import org.jspecify.annotations.NullMarked;
