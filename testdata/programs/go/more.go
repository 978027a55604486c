package main

import (
	"context"
	"net"
	"net/http"
	"time"
)

// Leaks that only the functions on the stack tell apart, or nothing does.

// The body of the answer is neither read nor closed, so its connection is never free again.
func fetchManifest(url string) {
	answer, err := http.Get(url)
	if err != nil {
		panic(err)
	}
	codes <- answer.StatusCode
}

var codes = make(chan int, 1000)

func manifests() string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	page := make([]byte, 100_000)
	go http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write(page) }))
	return "http://" + listener.Addr().String() + "/manifest"
}

// A client for each call, and with it a pool of connections: the bodies are closed, the connections stay.
func fetchPrice(url string) {
	client := &http.Client{Transport: &http.Transport{}}
	answer, err := client.Get(url)
	if err != nil {
		panic(err)
	}
	buffer := make([]byte, 200_000)
	for err == nil {
		_, err = answer.Body.Read(buffer)
	}
	answer.Body.Close()
}

type session struct{ beats int }

// The session ends, its ticker and the loop do not.
func (s *session) heartbeat() {
	ticker := time.NewTicker(200 * time.Millisecond)
	for range ticker.C {
		s.beats++
	}
}

// The jobs are never closed, so none of the workers ends.
func sortBatch() {
	jobs := make(chan int)
	for i := 0; i < 2; i++ {
		go sortWorker(jobs)
	}
	jobs <- 1
}

func sortWorker(jobs <-chan int) {
	for range jobs {
	}
}

// A context of another make: who derives one from it starts a goroutine that ends with cancel.
type tenant struct{ done chan struct{} }

func (t tenant) Deadline() (time.Time, bool) { return time.Time{}, false }
func (t tenant) Done() <-chan struct{}       { return t.done }
func (t tenant) Err() error                  { return nil }
func (t tenant) Value(any) any               { return nil }

var cancels []context.CancelFunc

func openCart(t tenant) {
	_, cancel := context.WithCancel(t)
	cancels = append(cancels, cancel)
}

// It waits for a context that nobody cancels: a receive like any other.
func watchStock() {
	ctx, cancel := context.WithCancel(context.Background())
	cancels = append(cancels, cancel)
	go func() {
		<-ctx.Done()
	}()
}

// Nothing is to be selected.
func keepAlive() {
	go func() {
		select {}
	}()
}

// What leaks in each step of a tenth of a second, by the number of the step.
func more() func(step int) {
	url := manifests()
	shop := tenant{make(chan struct{})}
	return func(step int) {
		switch step % 3 {
		case 0:
			go fetchManifest(url)
			openCart(shop)
		case 1:
			go fetchPrice(url)
			go new(session).heartbeat()
		case 2:
			sortBatch()
			watchStock()
			keepAlive()
		}
	}
}
