package main

import (
	"context"
	"net"
	"net/http"
	"runtime/pprof"
	"strconv"
	"time"
)

// A service as it should be, around each scenario: a pool of workers with labels, an HTTP server
// with callers, a ticker, and goroutines that come and go.

func startService() {
	jobs := make(chan int)
	for worker := 0; worker < 6; worker++ {
		labels := pprof.Labels("pool", "sorter", "worker", strconv.Itoa(worker))
		go pprof.Do(context.Background(), labels, func(context.Context) { sort(jobs) })
	}
	go serve()
	go tick()
	go churn(jobs)
}

func sort(jobs <-chan int) {
	for range jobs {
		time.Sleep(3 * time.Millisecond)
	}
}

func serve() {
	mux := http.NewServeMux()
	mux.HandleFunc("/parcel", func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(20 * time.Millisecond)
		w.Write([]byte("on its way"))
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	for caller := 0; caller < 4; caller++ {
		go call("http://" + listener.Addr().String() + "/parcel")
	}
	http.Serve(listener, mux)
}

func call(url string) {
	client := &http.Client{Transport: &http.Transport{}}
	for {
		if answer, err := client.Get(url); err == nil {
			answer.Body.Close()
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func tick() {
	for range time.Tick(50 * time.Millisecond) {
	}
}

// Some forty goroutines at any time, none older than half a second.
func churn(jobs chan<- int) {
	for i := 0; ; i++ {
		go func() {
			time.Sleep(time.Duration(i%10) * 50 * time.Millisecond)
			jobs <- i
		}()
		time.Sleep(8 * time.Millisecond)
	}
}
