package com.acme.platform;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Short work of many kinds, so that busy threads look different in each dump; every piece ends within a second. */
public final class Work {
    private static final Pattern WORDS = Pattern.compile("([a-z]+[0-9]*)+x");
    private final Random random;
    private final Object priceList = new Object();

    public Work(long seed) {
        random = new Random(seed);
    }

    public void any(String path) throws Exception {
        switch (random.nextInt(9)) {
            case 0 -> checksum(200 + random.nextInt(2_000));
            case 1 -> categoryTree(3 + random.nextInt(12));
            case 2 -> sortBasket(1_000 + random.nextInt(8_000));
            case 3 -> highlight();
            case 4 -> updatePrice();
            case 5 -> recommend();
            case 6 -> invokePlugin();
            case 7 -> statistics();
            default -> queryDatabase();
        }
    }

    public void queryDatabase() throws InterruptedException {
        Thread.sleep(5 + random.nextInt(120));
    }

    private void checksum(int rounds) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < rounds; i++) {
            digest.update(("order " + i).getBytes(StandardCharsets.UTF_8));
        }
        digest.digest();
    }

    private void categoryTree(int depth) throws InterruptedException {
        if (depth == 0) {
            queryDatabase();
        } else {
            categoryTree(depth - 1);
        }
    }

    private void sortBasket(int items) {
        Integer[] basket = new Integer[items];
        Arrays.setAll(basket, i -> random.nextInt());
        Arrays.sort(basket, Comparator.comparing(item -> Integer.toString(item)));
    }

    private void highlight() {
        WORDS.matcher("abc1def2ghi3jkl4mno5p" + random.nextInt(1_000)).matches();
    }

    private void updatePrice() throws InterruptedException {
        synchronized (priceList) {
            Thread.sleep(2 + random.nextInt(30));
        }
    }

    private void recommend() throws Exception {
        CompletableFuture.supplyAsync(this::score).get(1, TimeUnit.SECONDS);
    }

    private long score() {
        try {
            queryDatabase();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return random.nextLong();
    }

    private void invokePlugin() throws Exception {
        Method plugin = Work.class.getMethod("queryDatabase");
        plugin.invoke(this);
    }

    private void statistics() {
        IntStream.range(0, 50_000).mapToDouble(Math::sqrt).sum();
    }
}
