@NullMarked
package dev.guanxi.contact.purpose.web;

import org.jspecify.annotations.NullMarked;
