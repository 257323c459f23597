/** The inbox over HTTP. */
@NullMarked
package dev.guanxi.contact.notification.web;

import org.jspecify.annotations.NullMarked;
