@NullMarked
package dev.guanxi.contact.customer.web;

import org.jspecify.annotations.NullMarked;
