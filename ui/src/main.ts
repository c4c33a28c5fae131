// Starts the page: the look, then the window.
import './styles.css';
import { mount } from 'svelte';
import App from './App.svelte';

const place = document.getElementById('window');
if (place) mount(App, { target: place });
