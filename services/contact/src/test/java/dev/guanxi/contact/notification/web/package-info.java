/** The inbox as people meet it. */
@NullMarked
package dev.guanxi.contact.notification.web;

import org.jspecify.annotations.NullMarked;
